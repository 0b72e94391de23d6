/** Views, watched over by the operator. */
@NullMarked
package fr.raccordement.graphql.vue;

import org.jspecify.annotations.NullMarked;
