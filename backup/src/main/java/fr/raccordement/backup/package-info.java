/**
 * Backups: what they hold, how they are written, checked and restored. The format is described in
 * {@code docs/backup.md} and never changes under its name (D-198).
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>one run</td><td>{@code Backup} writes; {@code Restore} checks everything and fills an
 *     empty store</td></tr>
 * <tr><td>what is written</td><td>{@code Manifest} of a {@code BackupDirectory}; {@code EventFile}
 *     of {@code EventRecord}, chained by {@code HashChain}; {@code KeyFile}, encrypted; {@code
 *     LogFile}, the publication of the sealed log</td></tr>
 * <tr><td>from the command line</td><td>{@code BackupTool}, {@code RestoreTool}, on the stores
 *     alone: {@code StoresContext}</td></tr>
 * <tr><td>in the running program</td><td>{@code BackupRuns}, asked by {@code
 *     SauvegardeHandlers}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.backup;

import org.jspecify.annotations.NullMarked;
