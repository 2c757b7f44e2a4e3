/// The columns of a row, as a driver has them.
package protocol SQLColumns {
    /// How many there are.
    var count: Int { get }

    /// The value of a column, counted from 0.
    subscript(index: Int) -> SQLValue { get }
}
