/** Notices: what concerns somebody, and who has read it. */
@NullMarked
package fr.raccordement.api.avis;

import org.jspecify.annotations.NullMarked;
