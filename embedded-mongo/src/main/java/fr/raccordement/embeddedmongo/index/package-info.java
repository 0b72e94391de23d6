/**
 * Ordered indexes for the embedded Mongo server, which has none of its own.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>an index</td><td>{@link fr.raccordement.embeddedmongo.index.OrderedIndex}:
 *     {@code EntryKeys} of a document, its values encoded by {@code ValueBytes}, {@code ValueType};
 *     {@code IndexMetadata} beside it</td></tr>
 * <tr><td>a filter</td><td>{@code FilterReader}, {@code ConditionReader}, {@code RegexPrefix}, into
 *     {@code Alternative} and {@code Interval}</td></tr>
 * <tr><td>the choice</td><td>{@link fr.raccordement.embeddedmongo.index.QueryPlanner}, by
 *     {@code Cost}; the ranges by {@code IndexBounds} into {@code KeyRanges}, the order by
 *     {@code SortOrder}, {@code ScanOrder}</td></tr>
 * <tr><td>the plans</td><td>{@link fr.raccordement.embeddedmongo.index.QueryPlan}: {@code LookUp},
 *     {@code IndexScan}, {@code IndexUnion}, {@code FilteredScan}, {@code SortedIdentifiers}; read
 *     by {@code Run} and {@code Merge}</td></tr>
 * <tr><td>what it took</td><td>{@link fr.raccordement.embeddedmongo.index.Examined}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.embeddedmongo.index;

import org.jspecify.annotations.NullMarked;
