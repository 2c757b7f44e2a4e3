import AsyncHTTPClient
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Subprocess
import SystemPackage
import Yams
