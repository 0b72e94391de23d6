package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.lettremorte.LettreMorteId;
import java.util.List;

/**
 * What became of sequences that were tried again; answers a {@link RepriseView} for each of them,
 * in their order.
 */
@VisibleTo(known = true)
public record ListReprises(List<LettreMorteId> ids) {}
