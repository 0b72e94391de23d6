/** The schema as one text, for whoever may not ask for it by introspection. */
@NullMarked
package fr.raccordement.graphql.schema;

import org.jspecify.annotations.NullMarked;
