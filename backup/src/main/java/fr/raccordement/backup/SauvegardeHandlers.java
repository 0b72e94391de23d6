package fr.raccordement.backup;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.sauvegarde.command.MakeSauvegarde;
import fr.raccordement.api.sauvegarde.query.FindSauvegarde;
import fr.raccordement.api.sauvegarde.query.SauvegardeView;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the running program backed up; that decides nothing, so nothing is recorded but a log. */
class SauvegardeHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(SauvegardeHandlers.class);

    private final BackupRuns runs;
    private final Rights rights;

    SauvegardeHandlers(BackupRuns runs, Rights rights) {
        this.runs = runs;
        this.rights = rights;
    }

    @CommandHandler
    void handle(MakeSauvegarde command, MetaData metaData) {
        rights.require(command, metaData);
        if (!runs.isConfigured()) {
            throw new RuleViolatedException(
                    "SAUVEGARDE_NON_CONFIGUREE",
                    "Aucun répertoire de sauvegarde n'est configuré"
                            + " (raccordement.sauvegarde.repertoire).",
                    "No directory for backups is configured (raccordement.sauvegarde.repertoire).");
        }
        if (!runs.begin()) {
            throw new RuleViolatedException(
                    "SAUVEGARDE_EN_COURS",
                    "Une sauvegarde est en cours.",
                    "A backup is under way.");
        }
        LOG.info("{} asked for a backup", Actor.from(metaData).login());
    }

    @QueryHandler
    Optional<SauvegardeView> handle(FindSauvegarde query) {
        return Optional.of(runs.last());
    }
}
