package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.List;

/**
 * Judges files as a deposit would, storing nothing (S-20); answers {@link AnalyseView}.
 *
 * @param protocole what the certificates are meant for
 * @param environnement how strict to be
 * @param fichiers one file a certificate
 * @param viewer who asks: each has one analysis at a time
 */
@VisibleTo(anyone = true)
public record AnalyseFichiers(
        Protocole protocole, Environnement environnement, List<Fichier> fichiers, Actor viewer)
        implements Question {}
