package cn.qinqing.oversight.domain;

import cn.qinqing.issues.IssueSupervision;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The batch of a night, of today and of tomorrow. */
public final class LaterFurther {

    private final ApplicationContext beans;

    public LaterFurther(ApplicationContext beans) {
        this.beans = beans;
    }

    public void today() {
        at(Duration.ZERO);
    }

    public void tomorrow() {
        at(Duration.ofDays(1));
    }

    private void at(Duration later) {
        new FurtherHandling(
                        beans.getBean(SampleStore.class),
                        beans.getBean(IssueSupervision.class),
                        beans.getBean(TransactionTemplate.class),
                        beans.getBean(I18NProvider.class),
                        Clock.offset(beans.getBean(Clock.class), later))
                .reopen();
    }
}
