/** The caller, rattachements and habilitations, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.habilitation;

import org.jspecify.annotations.NullMarked;
