/**
 * Which requests are traced: what people and programs ask, not what watches the program (D-252).
 */
@NullMarked
package fr.raccordement.graphql.traces;

import org.jspecify.annotations.NullMarked;
