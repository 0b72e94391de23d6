package fr.raccordement.api.lot.command;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lot.LotId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has the structures of a file, up to 10,000 lines, asked for their delegations, as {@link OpenLot}
 * does those of a list.
 *
 * <p>Refuses: LOT_ID_INVALID, CSV_FORMAT (no text), CSV_EMPTY, CSV_COLUMN (nothing in it is a
 * SIRET), CSV_TOO_LONG, FORBIDDEN (to auditors), LOT_ID_TAKEN (other content), NOT_FOUND (the
 * identifier is another's).
 *
 * @param lotId the batch
 * @param ficheId the fiche that delegations are asked for from
 * @param fichier SIRETs one a line, or a table that has them in one column
 */
@Requires(utilisateur = true)
public record OpenLotFromFile(
        @TargetAggregateIdentifier LotId lotId, String ficheId, Fichier fichier)
        implements LotCommand {}
