package fr.raccordement.command.deadline;

import java.time.Instant;

/**
 * A command has to be sent about something once an instant has come.
 *
 * @param kind names the {@link DeadlineCommand}
 * @param subject what it is about
 * @param due when, in milliseconds
 */
public record Deadline(String kind, String subject, Instant due) {

    /** One for each kind and subject. */
    public String id() {
        return id(kind, subject);
    }

    static String id(String kind, String subject) {
        return kind + "/" + subject;
    }
}
