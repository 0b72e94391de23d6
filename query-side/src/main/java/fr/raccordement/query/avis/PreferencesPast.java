package fr.raccordement.query.avis;

import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** How people are told of their notices, from their own events. */
@Component
class PreferencesPast extends AggregatePast<String, PreferencesState> {

    PreferencesPast(EventReader events) {
        super(events, PreferencesAvisId::new, PreferencesState::after);
    }
}
