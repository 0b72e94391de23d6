/** What can have happened to alerts. */
@NullMarked
package fr.raccordement.api.alerte.event;

import org.jspecify.annotations.NullMarked;
