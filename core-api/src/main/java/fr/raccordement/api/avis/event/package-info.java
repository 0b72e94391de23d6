/** What can have happened to notices. */
@NullMarked
package fr.raccordement.api.avis.event;

import org.jspecify.annotations.NullMarked;
