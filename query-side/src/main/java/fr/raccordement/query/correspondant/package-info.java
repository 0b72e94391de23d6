/**
 * Who is written to as a contact of a fiche in use (D-277): {@code Correspondants} finds the
 * contacts in force and where each stands, by {@code CorrespondantPast}.
 */
@NullMarked
package fr.raccordement.query.correspondant;

import org.jspecify.annotations.NullMarked;
