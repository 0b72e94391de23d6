/** What examiners may ask to share the work. */
@NullMarked
package fr.raccordement.api.examen.command;

import org.jspecify.annotations.NullMarked;
