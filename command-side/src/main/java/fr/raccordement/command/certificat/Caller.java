package fr.raccordement.command.certificat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Who sent the message that is handled: whose turn an analysis takes. */
final class Caller {

    /** Where no message is handled, such as at a deadline. */
    static final String NOBODY = "";

    private Caller() {}

    static String current() {
        return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get().getMessage()) : NOBODY;
    }

    static String of(Message<?> message) {
        return message.getPayload() instanceof Question question
                ? question.viewer().login()
                : String.valueOf(message.getMetaData().getOrDefault(Actor.ACTOR, NOBODY));
    }
}
