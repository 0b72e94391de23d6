/** What is typed for something that has a form is taken as it is meant, before anybody reads it. */
@NullMarked
package fr.raccordement.graphql.typed;

import org.jspecify.annotations.NullMarked;
