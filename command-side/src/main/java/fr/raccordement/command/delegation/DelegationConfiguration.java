package fr.raccordement.command.delegation;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What policies about delegations keep for themselves lies beside the read models. */
@Configuration(proxyBeanMethods = false)
class DelegationConfiguration {

    @Bean
    MongoDelegationsOuvertes delegationsOuvertes(MongoDatabase database) {
        return new MongoDelegationsOuvertes(database);
    }
}
