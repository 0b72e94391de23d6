/**
 * Who sees what, in one place: queries declare it by {@link
 * fr.raccordement.api.habilitation.VisibleTo}, a {@link
 * fr.raccordement.projection.rights.QueryRightsInterceptor} judges a query before it is handled,
 * and handlers judge what they find by the {@link fr.raccordement.projection.rights.Sight} of who
 * asks.
 */
@NullMarked
package fr.raccordement.projection.rights;

import org.jspecify.annotations.NullMarked;
