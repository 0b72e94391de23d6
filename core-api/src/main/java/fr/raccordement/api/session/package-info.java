/** Sessions of people in the portal. */
@NullMarked
package fr.raccordement.api.session;

import org.jspecify.annotations.NullMarked;
