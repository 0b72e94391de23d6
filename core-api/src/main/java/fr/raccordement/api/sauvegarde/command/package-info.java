/** What is asked to be done about backups. */
@NullMarked
package fr.raccordement.api.sauvegarde.command;

import org.jspecify.annotations.NullMarked;
