/** Views and their rebuild, for the operator. */
@NullMarked
package fr.raccordement.graphql.vue;

import org.jspecify.annotations.NullMarked;
