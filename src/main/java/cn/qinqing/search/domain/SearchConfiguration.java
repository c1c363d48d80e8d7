package cn.qinqing.search.domain;

import java.nio.file.Path;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.search.mapper.orm.outboxpolling.cfg.HibernateOrmMapperOutboxPollingSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hibernate Search with Lucene; changes reach the index through an outbox in the database (docs/adr). */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /** A process that died is taken for dead after so long (ms); until then nothing new is indexed. */
    private static final int DEAD_AFTER = 6_000;

    private static final int SIGN_OF_LIFE = 1_500;

    @Bean
    HibernatePropertiesCustomizer searchSettings(@Value("${qinqing.data:data}") Path data) {
        Path directory = data.resolve("index").toAbsolutePath();
        return settings -> {
            settings.put("hibernate.search.backend.type", "lucene");
            settings.put("hibernate.search.backend." + LuceneBackendSettings.LUCENE_VERSION, "9.12.3");
            settings.put("hibernate.search.backend.directory.type", "local-filesystem");
            settings.put("hibernate.search.backend.directory.root", directory.toString());
            settings.put(
                    "hibernate.search.backend." + LuceneBackendSettings.ANALYSIS_CONFIGURER,
                    new DocumentFields.Analysis());
            // an answer that is a second old is fine, and searching never waits for a new reader
            settings.put("hibernate.search.backend." + LuceneIndexSettings.IO_REFRESH_INTERVAL, 200);
            settings.put(HibernateOrmMapperSettings.COORDINATION_STRATEGY, "outbox-polling");
            settings.put(
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_EVENT_PROCESSOR_PULSE_INTERVAL, SIGN_OF_LIFE);
            settings.put(
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_EVENT_PROCESSOR_PULSE_EXPIRATION, DEAD_AFTER);
            settings.put(
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_ENTITY_MAPPING_AGENT_TABLE, "hsearch_agent");
            settings.put(
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_ENTITY_MAPPING_OUTBOXEVENT_TABLE,
                    "hsearch_outbox_event");
        };
    }
}
