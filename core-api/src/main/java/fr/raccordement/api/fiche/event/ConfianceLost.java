package fr.raccordement.api.fiche.event;

import fr.raccordement.api.certificat.Controle;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A certificate in use, or of the revision, that was trusted is trusted no longer; again where the
 * checks that fail are others than before.
 *
 * @param ficheId the fiche
 * @param sha256 the certificate, lower-case hexadecimal
 * @param raisons the checks that fail
 */
@Revision("1")
public record ConfianceLost(String ficheId, String sha256, List<Controle> raisons)
        implements FicheEvent {}
