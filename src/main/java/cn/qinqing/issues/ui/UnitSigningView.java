package cn.qinqing.issues.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueSigning;
import cn.qinqing.issues.SignDelegation;
import cn.qinqing.issues.SignLevel;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What a head signs and how the unit signs (本单位签发): closures that wait, levels before the head, delegations. */
@Route(IssueRoutes.SIGNING)
@Menu(order = 4.1, title = "issues.signing.view")
@RolesAllowed(RightsCatalog.ISSUE_SIGN)
class UnitSigningView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient IssueSigning signing;
    private final transient CurrentActor current;
    private final ClosureBatch batch;
    private final Div levels = new Div();
    private final Div delegations = new Div();

    UnitSigningView(IssueSigning signing, CurrentActor current, ClosureBatch.Tools closures) {
        this.signing = signing;
        this.current = current;
        batch = new ClosureBatch(closures);
        addClassName("qq-page");
        Div levelHead = heading(
                "issues.signing.levels",
                new Button(
                        getTranslation("issues.signing.addLevel"),
                        click -> new SignLevelDialog(signing, current.get(), this::load).open()));
        Div delegationHead = heading(
                "issues.signing.delegations",
                new Button(
                        getTranslation("issues.signing.delegate"),
                        click -> new DelegateSigningDialog(signing, current.get(), this::load).open()));
        add(
                new H1(getTranslation("issues.signing.view")),
                new H2(getTranslation("issues.signing.closures")),
                batch,
                levelHead,
                new Paragraph(getTranslation("issues.signing.levels.what")),
                levels,
                delegationHead,
                new Paragraph(getTranslation("issues.signing.delegate.what")),
                delegations);
    }

    private Div heading(String key, Button action) {
        Div heading = new Div(new H2(getTranslation(key)), action);
        heading.addClassName("qq-heading");
        return heading;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        batch.load();
        levels.removeAll();
        delegations.removeAll();
        List<SignLevel> all;
        List<SignDelegation> given;
        try {
            all = signing.levels(current.get());
            given = signing.delegations(current.get());
        } catch (RuleViolation noUnit) {
            levels.add(new EmptyState(getTranslation("issues.signing.noUnit")));
            return;
        }
        levels.add(all.isEmpty() ? new EmptyState(getTranslation("issues.signing.levels.none")) : levels(all));
        delegations.add(
                given.isEmpty()
                        ? new EmptyState(getTranslation("issues.signing.delegations.none"))
                        : delegations(given));
    }

    private PlainTable levels(List<SignLevel> all) {
        PlainTable table = new PlainTable(
                List.of(getTranslation("issues.signing.level"), getTranslation("issues.signing.person"), ""));
        all.forEach(level -> level.signers()
                .forEach(signer -> table.line(List.of(
                        new Span(getTranslation("issues.signing.level.option", level.level()) + "　" + level.title()),
                        new Span(signer.name()),
                        end(signer.name(), () -> signing.endLevel(current.get(), signer.id()))))));
        return table;
    }

    private PlainTable delegations(List<SignDelegation> given) {
        PlainTable table = new PlainTable(
                List.of(getTranslation("issues.signing.person"), getTranslation("issues.signing.period"), ""));
        given.forEach(one -> table.line(List.of(
                new Span(one.name()),
                new Span(getTranslation(
                        "issues.signing.period.days",
                        Formats.day(one.from()),
                        Formats.day(one.to().minusDays(1)),
                        one.givenBy())),
                end(one.name(), () -> signing.revoke(current.get(), one.id())))));
        return table;
    }

    private Button end(String name, Runnable command) {
        Button end = new Button(getTranslation("issues.signing.end"), click -> {
            Notices.orRefused(command);
            load();
        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.setAriaLabel(getTranslation("issues.signing.end.of", name));
        return end;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issues.signing.view"));
    }
}
