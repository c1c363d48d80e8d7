package cn.qinqing.workbench;

import cn.qinqing.identity.AccountActors;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What jobs that take ledgers in and back work with. */
@Component
public record LedgerWorkTools(
        ImportTakingBack takingBack,
        ImportRuns runs,
        Jobs jobs,
        AccountActors accounts,
        I18NProvider texts,
        JsonMapper json) {}
