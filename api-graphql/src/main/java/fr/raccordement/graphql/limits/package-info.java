/**
 * How much one caller may ask for. The request is measured before anything runs; the time and the
 * answer are bounded while it runs and once it has.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>the body</td><td>{@code GraphQlHttpFilter} with {@code BoundedBody}, in the package
 *     {@code transport}</td></tr>
 * <tr><td>how many at once</td><td>{@code AdmissionControl}, asked by {@code AdmissionFilter} in the
 *     package {@code transport} and by {@code AdmissionInterceptor}</td></tr>
 * <tr><td>how often</td><td>{@code RateLimit}</td></tr>
 * <tr><td>the text</td><td>{@code LimitsInterceptor} its length; {@code DocumentSyntax} what is
 *     written, before validation; what passed is kept parsed by {@code DocumentCache}</td></tr>
 * <tr><td>the cost</td><td>{@code QueryCost} with {@code PageSize}, before execution, called by
 *     {@code LimitsInstrumentation}</td></tr>
 * <tr><td>the time, the answer</td><td>{@code LimitsInterceptor}, {@code JsonSize}</td></tr>
 * <tr><td>the numbers</td><td>{@link fr.raccordement.graphql.limits.LimitProperties}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.graphql.limits;

import org.jspecify.annotations.NullMarked;
