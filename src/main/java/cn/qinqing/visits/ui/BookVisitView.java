package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.workbench.Drafts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Books a visit (预约走访): whom, when, why and who goes; beside it what the enterprise has had lately and wants. */
@Route(BookingRoutes.NEW)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class BookVisitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BookingTools tools;

    BookVisitView(BookingTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    /** An enterprise in the address has a draft of its own: words about one never stand under another. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<EnterpriseHit> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("enterprise")
                .flatMap(this::hit);
        String record = asked.map(hit -> hit.id().toString()).orElse(Drafts.NEW);
        EnterpriseAside aside = new EnterpriseAside(tools);
        BookingForm form = new BookingForm(tools, record, asked.orElse(null), aside::show);
        Button book = new Button(getTranslation("visits.booking.send"), click -> send(form));
        book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(book);
        bar.addClassName("qq-savebar");
        Div main = new Div(form, bar);
        main.addClassName("qq-visit");
        Div columns = new Div(main, aside);
        columns.addClassName("qq-two");
        Paragraph explain = new Paragraph(getTranslation("visits.booking.explain"));
        explain.addClassName("qq-sub");
        removeAll();
        add(new H1(getTranslation("visits.booking.title")), explain, columns);
        form.begin();
    }

    private void send(BookingForm form) {
        form.errors().guard(() -> {
            BookingId id = form.send();
            cn.qinqing.uikit.Notices.done(getTranslation("visits.booking.done"));
            UI.getCurrent().navigate(BookingRoutes.details(id));
        });
    }

    private Optional<EnterpriseHit> hit(String id) {
        try {
            return tools.enterprises().hit(tools.actor(), EnterpriseId.of(id));
        } catch (RuleViolation noId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("visits.booking.title"));
    }
}
