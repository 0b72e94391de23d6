import type { ComponentType } from 'react'
import { createBrowserRouter, useRouteError, type RouteObject } from 'react-router'
import { Frame } from './frame/Frame'
import { NotFound } from './frame/NotFound'
import { insist } from './graphql'
import { Failure } from './ui'

/** A screen, fetched when it is first gone to. */
const screen = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await insist(load) }),
})

/** Every URL of the portal, a line each. A domain adds its lines in its own part. */
export const screens: RouteObject[] = [
  screen('/', () => import('./accueil/AccueilScreen').then((it) => it.AccueilScreen)),

  // fiche
  screen('/fiches', () => import('./fiche/recherche/FichesScreen').then((it) => it.FichesScreen)),
  screen('/fiches/nouvelle', () => import('./fiche/saisie/CreateScreen').then((it) => it.CreateScreen)),
  screen('/fiches/:id/saisie/:step?', () => import('./fiche/saisie/SaisieScreen').then((it) => it.SaisieScreen)),
  screen('/fiches/:id/vie', () => import('./fiche/vie/VieScreen').then((it) => it.VieScreen)),
  screen('/fiches/:id', () => import('./fiche/detail/FicheScreen').then((it) => it.FicheScreen)),

  // delegation
  screen('/receveurs', () => import('./delegation/ReceveursScreen').then((it) => it.ReceveursScreen)),
  screen('/tiers', () => import('./delegation/TiersScreen').then((it) => it.TiersScreen)),
  screen('/delegations/:id', () => import('./delegation/DelegationScreen').then((it) => it.DelegationScreen)),

  // raccordementapi
  screen('/raccordements-api', () => import('./raccordementapi/RaccordementsScreen').then((it) => it.RaccordementsScreen)),
  screen('/raccordements-api/nouveau', () => import('./raccordementapi/DeclareScreen').then((it) => it.DeclareScreen)),
  screen('/raccordements-api/certificat', () => import('./raccordementapi/LoadScreen').then((it) => it.LoadScreen)),
  screen('/raccordements-api/:id', () => import('./raccordementapi/RaccordementScreen').then((it) => it.RaccordementScreen)),

  // habilitation
  screen('/habilitations', () => import('./habilitation/MesHabilitationsScreen').then((it) => it.MesHabilitationsScreen)),
  screen('/habilitations/utilisateurs', () => import('./habilitation/GererScreen').then((it) => it.GererScreen)),

  // webhooks
  screen('/webhooks', () => import('./webhooks/WebhooksScreen').then((it) => it.WebhooksScreen)),

  // examen
  screen('/examen', () => import('./examen/ExamensScreen').then((it) => it.ExamensScreen)),
  screen('/examen/:id', () => import('./examen/ExamenScreen').then((it) => it.ExamenScreen)),

  // audit
  screen('/audit', () => import('./audit/histoire/HistoryScreen').then((it) => it.HistoryScreen)),
  screen('/audit/reception', () => import('./audit/reception/ReceptionScreen').then((it) => it.ReceptionScreen)),
  screen('/audit/scellement', () => import('./audit/scellement/ScellementScreen').then((it) => it.ScellementScreen)),

  // rejeu
  screen('/delegations/:id/vie', () => import('./rejeu/RejeuScreen').then((it) => it.DelegationLife)),
  screen('/raccordements-api/:id/vie', () => import('./rejeu/RejeuScreen').then((it) => it.RaccordementApiLife)),
  screen('/administration/structures/:siret/vie', () => import('./rejeu/RejeuScreen').then((it) => it.StructureLife)),
  screen('/habilitations/:siret/:login/vie', () => import('./rejeu/RejeuScreen').then((it) => it.RattachementLife)),

  // exporter
  screen('/exports-demandes', () => import('./exporter/ExportsScreen').then((it) => it.ExportsScreen)),

  // administration
  screen('/administration', () => import('./administration/structures/StructuresScreen').then((it) => it.StructuresScreen)),
  screen('/administration/structures/:siret', () => import('./administration/structures/StructureScreen').then((it) => it.StructureScreen)),
  screen('/administration/emetteurs', () => import('./administration/emetteurs/EmetteursScreen').then((it) => it.EmetteursScreen)),
  screen('/administration/codes', () => import('./administration/codes/CodesScreen').then((it) => it.CodesScreen)),
  screen('/administration/vues', () => import('./administration/vues/VuesScreen').then((it) => it.VuesScreen)),
  screen('/administration/courriels', () => import('./administration/courriels/CourrielsScreen').then((it) => it.CourrielsScreen)),
  screen('/administration/donnees-personnelles', () => import('./administration/personnes/PersonnesScreen').then((it) => it.PersonnesScreen)),
  screen('/administration/sessions', () => import('./administration/sessions/SessionsScreen').then((it) => it.SessionsScreen)),
  screen('/administration/evenements-en-echec', () => import('./administration/lettres/LettresScreen').then((it) => it.LettresScreen)),
]

export const createRouter = () =>
  createBrowserRouter([
    { Component: Frame, HydrateFallback: () => null, children: [{ ErrorBoundary: Broken, children: [...screens, { path: '*', Component: NotFound }] }] },
  ])

/** In place of a screen that could not be fetched. */
function Broken() {
  return <Failure of={useRouteError()} />
}
