/**
 * Serves the portal, whose screens the build puts into the jar under {@code portal/}, and the login
 * of those who use it. What the screens show and do they ask of the GraphQL API like anybody else.
 */
@NullMarked
package fr.raccordement.graphql.portal;

import org.jspecify.annotations.NullMarked;
