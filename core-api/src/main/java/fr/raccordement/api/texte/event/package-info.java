/** What happened to what people typed. */
@NullMarked
package fr.raccordement.api.texte.event;

import org.jspecify.annotations.NullMarked;
