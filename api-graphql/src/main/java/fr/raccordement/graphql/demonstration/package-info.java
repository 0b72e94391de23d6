/** The demonstration mode: structures and users to try the program with. */
@NullMarked
package fr.raccordement.graphql.demonstration;

import org.jspecify.annotations.NullMarked;
