/** The page of the demonstration that explores the schema, served without a network. */
@NullMarked
package fr.raccordement.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
