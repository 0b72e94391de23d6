package fr.raccordement.scellement;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.settings.SettingRule;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The name of a log can stand in a note, and witnesses can be asked. */
public final class SealRule implements SettingRule {

    @Override
    public List<String> mistakes(ConfigurableEnvironment settings) {
        var mistakes = new ArrayList<String>();
        var name = settings.getProperty("raccordement.scellement.origine", "");
        if (!name.isBlank() && !SealingKey.isName(name)) {
            mistakes.add(
                    "raccordement.scellement.origine takes a name without blanks and plus signs.");
        }
        try {
            WitnessAddress.all(
                    Binder.get(settings)
                            .bind(WitnessAddress.SETTING, Bindable.listOf(String.class))
                            .orElse(List.of()));
        } catch (StartRefusedException refused) {
            mistakes.add(String.valueOf(refused.getMessage()));
        }
        return mistakes;
    }
}
