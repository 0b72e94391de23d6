package fr.raccordement.api.comptetechnique.query;

import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * Of which structures the technical account has a password that serves no longer; answers their
 * SIRETs. Asked for those who were shown connections of theirs.
 *
 * @param structures SIRETs
 */
@VisibleTo(known = true)
public record FindMotsDePasseExpires(Set<String> structures) {}
