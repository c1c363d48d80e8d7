package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.ServicePackage;
import cn.qinqing.serviceplans.ServicePackages;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The button that makes the service package, with what stands in it. */
@org.springframework.stereotype.Component
class ServicePackageOffer {

    private final ServicePackages packages;
    private final ServicePackageDocument kind;
    private final Documents documents;

    ServicePackageOffer(ServicePackages packages, ServicePackageDocument kind, Documents documents) {
        this.packages = packages;
        this.kind = kind;
        this.documents = documents;
    }

    Component of(Actor actor, EnterpriseId enterprise) {
        Paragraph what = new Paragraph(Sentences.of("serviceplans.package.what"));
        what.addClassName("qq-why");
        return new Div(
                what,
                new Button(
                        Sentences.of("serviceplans.package.make"),
                        click -> Notices.orRefused(() -> make(actor, enterprise))));
    }

    private void make(Actor actor, EnterpriseId enterprise) {
        ServicePackage made = packages.of(actor, enterprise);
        String name = Sentences.of(
                "serviceplans.package.file", made.enterprise().form().name(), Formats.day(made.madeOn()));
        MadeDocument document = documents.make(actor, kind, name, enterprise.toString(), kind.data(made));
        FilesDialog.document(name, List.of(), document.word(), document.pdf(), document.noPdf())
                .open();
    }
}
