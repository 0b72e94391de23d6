/** What may be asked of alerts. */
@NullMarked
package fr.raccordement.api.alerte.command;

import org.jspecify.annotations.NullMarked;
