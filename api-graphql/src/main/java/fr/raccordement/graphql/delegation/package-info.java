/** Delegations: asked for, answered, looked at, followed. */
@NullMarked
package fr.raccordement.graphql.delegation;

import org.jspecify.annotations.NullMarked;
