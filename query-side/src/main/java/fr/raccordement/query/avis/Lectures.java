package fr.raccordement.query.avis;

import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** What people have read, from their own events. */
@Component
class Lectures extends AggregatePast<String, LectureState> {

    Lectures(EventReader events) {
        super(events, LectureAvisId::new, LectureState::after);
    }

    LectureState of(String login) {
        return now(login).orElse(LectureState.NOTHING);
    }
}
