package fr.raccordement.api.avis.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.api.habilitation.Requires;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Marks notices as read, by whoever reads them and for them alone. What is read already is left as
 * it is. An auditor marks by role: it changes nothing but what they have read themselves.
 *
 * <p>Refuses: NOT_FOUND (those of another person), and all at once AVIS_ID (no number),
 * AVIS_A_VENIR (beyond the last event stored: a notice that is still to come cannot have been
 * read), AVIS_TOO_MANY (more than 1,000).
 *
 * @param lectureAvisId whose
 * @param avis identifiers of the notices
 * @param jusqua the position up to which all are; null for none but those named
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record MarkAvisLus(
        @TargetAggregateIdentifier LectureAvisId lectureAvisId,
        List<String> avis,
        @Nullable String jusqua)
        implements AvisCommand {}
