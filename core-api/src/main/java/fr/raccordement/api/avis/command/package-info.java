/** What may be asked of notices. */
@NullMarked
package fr.raccordement.api.avis.command;

import org.jspecify.annotations.NullMarked;
