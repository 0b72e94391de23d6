package fr.raccordement.api.fiche.event;

import fr.raccordement.api.reseau.ReseauSftp;
import org.axonframework.serialization.Revision;

/**
 * The network characteristics for SFTP are set.
 *
 * @param ficheId the fiche
 * @param reseau what the partner filled in
 */
@Revision("1")
public record ReseauSftpDefined(String ficheId, ReseauSftp reseau) implements FicheEvent {}
