package trial;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Keeps event stores and databases out of {@link InfrastructureApplication}. */
class WithoutStores implements AutoConfigurationImportFilter, EnvironmentAware {

    private boolean active;

    @Override
    public void setEnvironment(Environment environment) {
        active = environment.getProperty("trial.without-stores", Boolean.class, false);
    }

    @Override
    public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
        var kept = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            kept[i] = !active || names[i] == null || keeps(names[i]);
        }
        return kept;
    }

    private static boolean keeps(String name) {
        return name.startsWith("org.springframework.boot.")
                && !name.matches(".*\\.(jdbc|mongodb|flyway|sql|transaction|r2dbc)\\..*");
    }
}
