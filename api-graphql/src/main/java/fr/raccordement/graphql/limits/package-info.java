/** How much one caller may ask for, checked before anything runs. */
@NullMarked
package fr.raccordement.graphql.limits;

import org.jspecify.annotations.NullMarked;
