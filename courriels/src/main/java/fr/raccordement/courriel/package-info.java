/**
 * Mail about notices. {@code CourrielRunner} follows the notices of whoever wants to be written to,
 * {@code ContactSender} those of certificates, for the contacts of fiches (D-277); {@code
 * CourrielComposer} makes a {@code Courriel} of them, and an {@code Expedition} sends it: by SMTP,
 * or {@code CourrielsGardes}, which keeps it to be read in the demonstration. {@code
 * ReturnedMailRunner} reads what comes back (D-281).
 */
@NullMarked
package fr.raccordement.courriel;

import org.jspecify.annotations.NullMarked;
