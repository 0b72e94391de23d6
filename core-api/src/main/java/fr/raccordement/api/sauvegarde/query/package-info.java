/** What is asked about backups. */
@NullMarked
package fr.raccordement.api.sauvegarde.query;

import org.jspecify.annotations.NullMarked;
