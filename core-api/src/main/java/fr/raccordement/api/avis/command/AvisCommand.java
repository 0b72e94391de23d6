package fr.raccordement.api.avis.command;

import fr.raccordement.api.avis.LectureAvisId;

/** What may be asked of one's notices. Answers the version after the command's own events. */
public sealed interface AvisCommand permits MarkAvisLus {
    LectureAvisId lectureAvisId();
}
